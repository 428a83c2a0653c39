package org.hanoigraph.serve.page;

import org.hanoigraph.vocab.Iris;

/**
 * What is the same for all pages that a server shows.
 *
 * @param iris the addresses of the things
 * @param languages of the interface
 * @param edition of the program and its words; another one means that pages may look different
 */
public record Site(Iris iris, Languages languages, String edition) {}
