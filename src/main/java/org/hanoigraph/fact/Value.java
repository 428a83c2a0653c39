package org.hanoigraph.fact;

/** What can stand at the object's place of a fact: an entity or a literal. */
public sealed interface Value permits Entity, Literal {}
