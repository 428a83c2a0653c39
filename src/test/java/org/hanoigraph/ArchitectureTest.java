package org.hanoigraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the dependency table of ARCHITECTURE.md. */
class ArchitectureTest {
    private static final String ROOT = "org.hanoigraph.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.hanoigraph");

    @ParameterizedTest(name = "{0} knows only {1} and the libraries {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            article  | -                                                    | com.ibm.icu org.jsoup opennlp.tools tools.jackson
            text     | -                                                    | com.ibm.icu tools.jackson
            name     | -                                                    | com.ibm.icu
            fact     | -                                                    | tools.jackson com.networknt
            extract  | article text name fact                               | tools.jackson
            story    | fact                                                 | org.jspecify
            review   | fact                                                 | tools.jackson
            vocab    | -                                                    | org.apache.jena
            map      | fact vocab                                           | org.apache.jena
            validate | -                                                    | org.apache.jena
            store    | vocab                                                | org.apache.jena org.apache.lucene com.ibm.icu
            load     | vocab store                                          | org.apache.jena tools.jackson
            serve    | vocab store                                          | org.apache.jena org.eclipse.jetty jakarta.servlet
            evaluate | fact                                                 | tools.jackson
            cli      | article text name fact extract story review vocab map validate store load serve evaluate | org.apache.jena picocli
            """)
    void aPackageKnowsOnlyWhatTheTableAllows(String name, String packages, String libraries) {
        Set<String> allowed = Arrays.stream((packages == null ? "" : packages).split(" "))
                .filter(part -> !part.isEmpty())
                .map(part -> ROOT + part)
                .collect(Collectors.toSet());
        allowed.add(ROOT + name);
        allowed.addAll(Arrays.asList(libraries.split(" ")));
        allowed.addAll(Set.of("java", "org.jspecify", "org.slf4j"));

        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(outside(allowed))
                .check(CLASSES);
    }

    @Test
    void everyPackageStandsInTheTable() throws NoSuchMethodException {
        String table = getClass()
                .getDeclaredMethod("aPackageKnowsOnlyWhatTheTableAllows", String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .textBlock();
        Set<String> listed = table.lines()
                .map(line -> line.split("\\|")[0].strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
        Set<String> there = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring(ROOT.length()).split("\\.")[0])
                .collect(Collectors.toSet());

        assertThat(there).isEqualTo(listed);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> outside(Set<String> allowed) {
        return DescribedPredicate.describe("are outside " + allowed, type -> {
            JavaClass base = type.getBaseComponentType();
            String name = base.getPackageName();
            return !base.isPrimitive()
                    && allowed.stream().noneMatch(part -> name.equals(part) || name.startsWith(part + "."));
        });
    }
}
