package org.hanoigraph.cli;

import java.util.List;
import org.hanoigraph.fact.FactRecord;

/**
 * What was extracted from one article.
 *
 * @param stem the article's file name without its ending
 * @param text that the records count their spans in
 */
record Extracted(String stem, String text, List<FactRecord> records) {}
