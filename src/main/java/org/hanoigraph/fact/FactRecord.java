package org.hanoigraph.fact;

/** One line of a facts file. */
public sealed interface FactRecord permits Article, Mention, Fact {}
