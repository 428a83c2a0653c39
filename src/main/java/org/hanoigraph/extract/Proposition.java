package org.hanoigraph.extract;

import org.hanoigraph.extract.Grammar.Rule;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Value;

/**
 * That the relation of a rule holds between a subject and an object; whether, when and by whose account it does is another
 * matter.
 *
 * @param match the words that tell so, and what fills its slots
 */
record Proposition(Rule rule, Match match, Entity subject, Value object) {}
