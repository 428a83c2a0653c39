package org.hanoigraph.extract;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.hanoigraph.fact.Evidence;

/**
 * What a grammar did with articles.
 *
 * @param fired how many facts each rule gave
 * @param idle rules that gave none
 * @param silent sentences that name several things and have the words of a rule, and yet gave no fact
 */
public record Coverage(SortedMap<String, Integer> fired, SortedSet<String> idle, List<Evidence> silent) {}
