package org.hanoigraph.cli;

/** Entry point of {@code bin/hanoi-graph}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("hanoi-graph");
    }
}
