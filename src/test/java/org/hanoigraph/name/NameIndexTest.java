package org.hanoigraph.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTest {
    private final NameIndex index = TestNames.RULES.index(Map.of(
            "person/lyukmanov", List.of(Name.person("Artur Lyukmanov", "en"), Name.person("آرتور لیوکمانوف", "fa")),
            "person/quang", List.of(Name.person("Lương Tam Quang", "vi")),
            "person/cuong", List.of(Name.person("Lương Cường", "vi"), Name.person("لونغ كونغ", "ar")),
            "person/kubayi", List.of(Name.person("Mmamoloko Tryphosa Kubayi", "en")),
            "person/ivanov-1", List.of(Name.person("Sergei Borisovich Ivanov", "en")),
            "person/ivanov-2", List.of(Name.person("Sergei Viktorovich Ivanov", "en")),
            "organization/office", List.of(Name.organization("United Nations Office on Drugs and Crime", "en"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sv | Artur Ljukmanov              | person/lyukmanov
            de | Artur Ljukmanow              | person/lyukmanov
            id | Artur Liukmanov              | person/lyukmanov
            ur | آرٹور لیوکمانوف              | person/lyukmanov
            ru | Люкманов Артур               | person/lyukmanov
            fa | لونگ تام کوانگ               | person/quang
            sv | Luong Tam Quang              | person/quang
            de | Luong Cuong                  | person/cuong
            fa | لونگ کونگ                    | person/cuong
            en | Minister Mmamoloko T. Kubayi | person/kubayi
            ru | Сергей Борисович Иванов      | person/ivanov-1
            """)
    void aFormInAnyScriptIsLinkedToItsBearer(String language, String form, String id) {
        assertThat(index.link(Name.person(form, language)))
                .get()
                .satisfies(link -> assertThat(link.id()).isEqualTo(id))
                .satisfies(link -> assertThat(link.score()).isGreaterThanOrEqualTo(0.9))
                .satisfies(link -> assertThat(link.reason()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Ljukmanow             | a surname alone
            de | Artur                 | a given name alone
            de | A. Ljukmanow          | an initial
            de | Anna Ljukmanow        | another given name
            de | Artur Lukasow         | another surname
            ru | Сергей Иванов         | two could be meant
            vi | Lương Tâm Quảng       | other accents
            id | Le Hong Quang         | another name in its own script, whatever Arabic letters leave
            de | Luong Quang           | likewise
            en | Drugs and Crime       | no person
            """)
    void aFormThatDoesNotSayEnoughIsLinkedToNobody(String language, String form, String why) {
        assertThat(index.link(Name.person(form, language))).as(why).isEmpty();
    }

    @Test
    void anOrganizationIsLinkedByItsWholeNameOnly() {
        assertThat(index.link(Name.organization("The UN Office", "en"))).isEmpty();
        assertThat(index.link(Name.organization("the United Nations Office on Drugs & Crime", "en")))
                .get()
                .extracting(Link::id)
                .isEqualTo("organization/office");
    }
}
