package org.hanoigraph.fact;

/**
 * The span of an article that proves a fact.
 *
 * @param article stem of the article
 * @param start in Unicode code points from the beginning of the text
 * @param end exclusive
 * @param sha256 of the UTF-8 bytes of exactly that span, in lower-case hex
 */
public record Evidence(String article, int start, int end, String sha256) implements Origin {}
