package org.hanoigraph.fact;

/** Where a fact is stated. */
public sealed interface Origin permits Evidence, Reference {}
