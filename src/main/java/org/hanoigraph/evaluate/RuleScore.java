package org.hanoigraph.evaluate;

/**
 * What a rule of the extractor gave.
 *
 * @param facts propositions, each counted once for an article
 * @param right those of them that the annotation has
 */
public record RuleScore(String rule, String relation, int facts, int right) {
    RuleScore plus(RuleScore other) {
        return new RuleScore(rule, relation, facts + other.facts, right + other.right);
    }
}
