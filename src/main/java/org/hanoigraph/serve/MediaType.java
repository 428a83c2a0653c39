package org.hanoigraph.serve;

/** A form in which something is sent. */
sealed interface MediaType permits Format, TableFormat {
    /** Its name in {@code Accept} and {@code Content-Type}, without parameters. */
    String mediaType();
}
