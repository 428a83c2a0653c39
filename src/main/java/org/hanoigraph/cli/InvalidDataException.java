package org.hanoigraph.cli;

/** The data do not hold: the report is the message, exit code 1. */
final class InvalidDataException extends Exception {
    InvalidDataException(String report) {
        super(report);
    }
}
