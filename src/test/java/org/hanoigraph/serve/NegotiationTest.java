package org.hanoigraph.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {
    @ParameterizedTest(name = "{0} gets {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # Accept                                                                  | format   | why
            ''                                                                        | TURTLE   | no header
            */*                                                                       | TURTLE   | anything will do
            text/html                                                                 | HTML     |
            TEXT/HTML                                                                 | HTML     | in any case
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8           | HTML     | a browser
            application/ld+json                                                       | JSONLD   |
            application/rdf+xml;q=0.9, text/turtle;q=0.8                              | RDFXML   | the higher quality
            text/turtle;q=0.2, application/n-triples;q=.3                             | NTRIPLES | a quality without a zero
            text/*                                                                    | TURTLE   | the first of a family
            text/*;q=0.5, application/trig                                            | TRIG     |
            text/turtle;q=0, */*                                                      | NTRIPLES | anything but Turtle
            text/*;q=0.1, text/html;q=0.9                                             | HTML     | the exact range decides
            application/ld+json;profile="a,b";q=0.9, text/turtle;q=0.5                | JSONLD   | a comma in quotes
            text/html; charset=utf-8; q = 0.5, image/png                              | HTML     | spaces
            text/html, image/gif, *; q=.2, */*; q=.2                                  | HTML     | a star alone is no range
            image/png                                                                 | -        | there are no pictures
            text/turtle;q=0                                                           | -        |
            *                                                                         | -        |
            nonsense                                                                  | -        |
            """)
    void choosesWhatTheClientLikesBest(String accept, Format expected, String why) {
        assertThat(Negotiation.choose(accept).orElse(null)).as(why).isEqualTo(expected);
    }

    @Test
    void isNotUpsetByALongHeader() {
        assertThat(Negotiation.choose("a/b;x=\"\",".repeat(5_000) + "text/html"))
                .contains(Format.HTML);
        assertThat(Negotiation.choose("a/b;" + "\"\"".repeat(20_000))).isEmpty();
        assertThat(Negotiation.choose("/".repeat(30_000))).isEmpty();
    }
}
