package org.hanoigraph.text;

import java.io.IOException;
import java.nio.file.Path;

/** A data file of a language is wrong; the message names the file, the place in it, and what was expected. */
public final class LanguageDataException extends IOException {
    LanguageDataException(Path file, String place, String message) {
        super(file + ": " + place + ": " + message);
    }

    LanguageDataException(Path file, String place, String message, Throwable cause) {
        super(file + ": " + place + ": " + message, cause);
    }
}
