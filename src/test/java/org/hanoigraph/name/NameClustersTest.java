package org.hanoigraph.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameClustersTest {
    private final NameMatcher matcher = TestNames.RULES;

    private static List<Name> persons(String... texts) {
        return Stream.of(texts).map(text -> Name.person(text, null)).toList();
    }

    private static Set<Set<String>> texts(List<Cluster> clusters) {
        return clusters.stream()
                .map(cluster -> cluster.names().stream().map(Name::text).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    @Test
    void spellingsOfOneNameInFiveScriptsAreOneCluster() {
        List<Name> names = persons(
                "Artur Liukmanov",
                "Artur Ljukmanow",
                "Artur Lyukmanov",
                "Люкманов Артур",
                "آرتور لیوکمانوف",
                "آرٹور لیوکمانوف",
                "아르투르 류크마노프",
                "アルトゥール・リュクマノフ");

        assertThat(matcher.clusters(names)).hasSize(1);
    }

    /** Regression: a photographer of one article became an officer of another, because his given name may be a title. */
    @Test
    void aTitleAndASurnameAreNoFullName() {
        assertThat(matcher.isFull(Name.person("TUAN MINH", "ur"))).isFalse();
        assertThat(matcher.isFull(Name.person("A. Liukmanov", "de"))).isFalse();
        assertThat(matcher.isFull(Name.person("Artur Liukmanov", "de"))).isTrue();
    }

    @Test
    void aSurnameAloneJoinsTheOnlyOneWhoBearsIt() {
        assertThat(texts(matcher.clusters(persons("Minister Kubayi", "Mmamoloko Kubayi", "Artur Liukmanov"))))
                .containsExactlyInAnyOrder(Set.of("Minister Kubayi", "Mmamoloko Kubayi"), Set.of("Artur Liukmanov"));
    }

    @Test
    void aSurnameAloneStaysAloneWhereTwoBearIt() {
        assertThat(texts(matcher.clusters(persons("Smith", "J. Smith", "John Smith", "Jane Smith"))))
                .containsExactlyInAnyOrder(
                        Set.of("Smith"), Set.of("J. Smith"), Set.of("John Smith"), Set.of("Jane Smith"));
    }

    @Test
    void fathersNamesKeepApartWhatASharedShortNameWouldJoin() {
        Set<Set<String>> clusters = texts(matcher.clusters(persons(
                "Сергей Борисович Иванов", "Сергей Викторович Иванов", "Sergei Borisovich Ivanov", "Сергей Иванов")));

        assertThat(clusters).contains(Set.of("Сергей Викторович Иванов")).hasSizeBetween(2, 3);
        assertThat(clusters)
                .anyMatch(
                        cluster -> cluster.containsAll(Set.of("Сергей Борисович Иванов", "Sergei Borisovich Ivanov")));
    }

    @Test
    void theOrderOfTheNamesDoesNotMatter() throws IOException {
        List<Name> names = new ArrayList<>();
        for (TestNames.Pair pair : TestNames.golden()) {
            names.add(pair.first());
            names.add(pair.second());
        }
        List<Cluster> clusters = matcher.clusters(names);
        Random random = new Random(7);
        for (int i = 0; i < 3; i++) {
            Collections.shuffle(names, random);

            assertThat(matcher.clusters(names)).isEqualTo(clusters);
        }
        assertThat(clusters.stream().mapToInt(cluster -> cluster.names().size()).sum())
                .isEqualTo(new HashSet<>(names).size());
    }

    @Test
    void theFullestNameRepresentsACluster() {
        List<Cluster> clusters =
                matcher.clusters(persons("Kubayi", "Mmamoloko Tryphosa Kubayi", "Mmamoloko T. Kubayi"));

        assertThat(clusters)
                .singleElement()
                .satisfies(
                        cluster -> assertThat(cluster.representative().text()).isEqualTo("Mmamoloko Tryphosa Kubayi"));
    }

    @Test
    void aDecisionMergesOrPartsAndCanBeTakenBack(@TempDir Path folder) throws IOException {
        Name one = Name.person("Bill Clinton", "en");
        Name other = Name.person("William Clinton", "en");
        Name third = Name.person("Уильям Клинтон", "ru");
        String head = "kind\tname a\tname b\tdecision\treason\twho\twhen\n";
        String merge = "person\tWilliam CLINTON\tBill Clinton\tmerge\tone person\ta reviewer\t2025-11-01\n";
        String part = "person\tУильям Клинтон\tWilliam Clinton\tdistinct\tfor this test\ta reviewer\t2025-11-02\n";
        String open = "person\tBill Clinton\tWilliam Clinton\topen\ttoo early\ta reviewer\t2025-11-03\n";

        NameMatcher none = decided(folder, head);
        assertThat(none.compare(one, other).decision()).isEqualTo(Decision.DISTINCT);
        assertThat(none.compare(other, third).decision()).isEqualTo(Decision.MERGE);
        assertThat(none.clusters(List.of(one, other, third))).hasSize(2);

        NameMatcher both = decided(folder, head + merge + part);
        assertThat(both.compare(one, other).decision()).isEqualTo(Decision.MERGE);
        assertThat(both.compare(one, other).reason()).isEqualTo("decided: one person (a reviewer, 2025-11-01)");
        assertThat(both.compare(third, other).decision()).isEqualTo(Decision.DISTINCT);
        assertThat(texts(both.clusters(List.of(one, other, third))))
                .containsExactlyInAnyOrder(Set.of("Bill Clinton", "William Clinton"), Set.of("Уильям Клинтон"));

        NameMatcher reopened = decided(folder, head + merge + open);
        assertThat(reopened.compare(one, other)).isEqualTo(none.compare(one, other));
    }

    private static NameMatcher decided(Path folder, String lines) throws IOException {
        TestNames.copyData(folder);
        Files.writeString(folder.resolve("decisions.tsv"), lines);
        return NameMatcher.of(folder);
    }

    @Test
    void theNamesOfAPersonInTheReferenceDataComeTogetherAndNoOthersJoin() throws IOException {
        Map<Name, Resource> owners = referencePersons();

        List<Cluster> clusters = matcher.clusters(owners.keySet());

        Map<Resource, Integer> largest = new HashMap<>();
        for (Cluster cluster : clusters) {
            Set<Resource> bearers = cluster.names().stream().map(owners::get).collect(Collectors.toSet());
            assertThat(bearers).as(cluster.toString()).hasSize(1);
            largest.merge(bearers.iterator().next(), cluster.names().size(), Math::max);
        }
        int together = largest.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(together / (double) owners.size()).isGreaterThan(0.95);
    }

    private static Map<Name, Resource> referencePersons() throws IOException {
        Model model = ModelFactory.createDefaultModel();
        try (var in = Files.newInputStream(TestNames.HOME.resolve("data/reference/persons.ttl"))) {
            RDFParser.source(in).lang(Lang.TURTLE).base("https://example.org/").parse(model);
        }
        Map<Name, Resource> owners = new HashMap<>();
        model.listSubjectsWithProperty(RDF.type).forEach(person -> {
            boolean group = person.listProperties(RDF.type).toList().stream()
                    .anyMatch(type -> type.getResource().getLocalName().equals("Group"));
            if (!group) {
                Stream.of(RDFS.label, SKOS.altLabel)
                        .flatMap(property -> person.listProperties(property).toList().stream())
                        .forEach(label -> owners.put(Name.person(label.getString(), label.getLanguage()), person));
            }
        });
        return owners;
    }
}
