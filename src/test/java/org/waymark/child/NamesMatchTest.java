package org.waymark.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs of names, collected by hand, that a search must or must not take for the same. */
class NamesMatchTest {

    private static final double TAKEN_FOR_IT = 0.7;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Smith/Smyth",
                "Stephen/Steven",
                "Philip/Phillip",
                "Catherine/Kathryn",
                "Geoffrey/Jeffrey",
                "Hussain/Hussein",
                "Mohammed/Muhammad",
                "Mohamed/Mohammad",
                "Yousuf/Yusuf",
                "Aisha/Ayesha",
                "Khadija/Khadijah",
                "Zainab/Zaynab",
                "Ahmed/Ahmad",
                "Qureshi/Koreshi",
                "Chaudhry/Chowdhury",
                "Choudhury/Chaudhry",
                "Iqbal/Ikbal",
                "Begum/Begom",
                "Kaur/Kour",
                "Singh/Sing",
                "Kowalski/Kovalsky",
                "Kowalczyk/Kovalchik",
                "Szymanski/Shimanski",
                "Wisniewski/Vishnevski",
                "Wojcik/Voychik",
                "Lewandowski/Levandovski",
                "Okonkwo/Oconquo",
                "Adebayo/Adebyo",
                "Ngozi/Ngosi",
                "Siobhan/Shivaun",
                "Niamh/Neve",
                "Sean/Shaun",
                "Caoimhe/Keeva",
                "Aoife/Eefa",
                "Ciaran/Kieran",
                "Rhys/Reece",
                "Dafydd/David",
                "Llewellyn/Lewellin",
                "Gwyneth/Gwenith",
                "Vaughan/Vaughn",
                "Knight/Night",
                "Wright/Right",
                "Thompson/Tomson",
                "Thomson/Thompson",
                "Johnson/Johnston",
                "Clarke/Clark",
                "Browne/Brown",
                "Whyte/White",
                "Read/Reid",
                "Nicholls/Nickles",
                "Hughes/Hews",
                "Mainwaring/Mannering",
                "Featherstonehaugh/Fanshaw",
                "Cholmondeley/Chumley",
                "Beauchamp/Beecham",
                "Jayden/Jaden",
                "Kayleigh/Kaylee",
                "Caitlin/Kaitlyn",
                "Xavier/Zavier",
                "Dwayne/Duane",
                "Elizabeth/Liz",
                "William/Bill",
                "Robert/Bob",
                "Margaret/Peggy",
                "Katarzyna/Kasia",
                "Reilly/Riley",
                "Callum/Calum",
                "Postlethwaite/Postlethwait",
                "Shufflebottom/Shuffelbotham",
                "Gallagher/Galagher",
                "Zoë/Zoe",
                "Chloé/Chloe",
                "François/Francois",
                "Łukasz/Lukasz",
                "Jørgen/Jorgen",
                "O'Brien/Obrien",
                "O'Brien/O’Brien",
                "McDonald/MacDonald",
                "MacLeod/Mcleod",
                "Smith/Smiht",
                "Jones/Joens"
            })
    void areTakenForTheSame(String pair) {
        assertThat(fit(pair)).as(pair).isGreaterThanOrEqualTo(TAKEN_FOR_IT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Smith/Jones",
                "Brown/Green",
                "Patel/Parker",
                "Wilson/Nelson",
                "Khan/Shah",
                "Ali/Ahmed",
                "Singh/Shah",
                "White/Ada",
                "Murphy/Murray",
                "Taylor/Tyrrell",
                "Kelly/Kowalski",
                "Adams/Edmonds",
                "Harris/Hughes",
                "Anna/Hanif",
                "Sarah/Suresh",
                "Okafor/Oakley",
                "Cook/Khan",
                "Wood/Ward",
                "Robson/Robinson",
                "Evans/Owens"
            })
    void areNotTakenForTheSame(String pair) {
        assertThat(fit(pair)).as(pair).isLessThan(TAKEN_FOR_IT + 0.1);
    }

    @ParameterizedTest
    @CsvSource({
        "O'Brien, obrien",
        "O Brien, obrien",
        "O'Brien, brien",
        "Mc Donald, mcdonald",
        "MacDonald, mcdonald",
        "De Souza, desouza",
        "De Souza, souza",
        "D'Souza, dsouza",
        "Al-Hassan, alhassan",
        "Al-Hassan, hassan",
        "Smith-Jones, smith",
        "Smith-Jones, jones",
        "Smith-Jones, smithjones",
        "Smith–Jones, smithjones",
        "van der Berg, berg",
        "Núñez, nunez",
        "Straße, strasse",
        "Nguyễn, nguyen",
        "Ştefan, stefan"
    })
    void aNameIsFoundByEachOfItsWordsAndWays(String name, String word) {
        assertThat(NameWords.of(name)).as(name).contains(word);
    }

    @ParameterizedTest
    @CsvSource({"O Brien, obrien", "de souza, desouza", "MACDONALD, mcdonald", "o’brien, obrien"})
    void whatIsTypedIsReadInTheSameWays(String typed, String word) {
        assertThat(NameWords.typed(typed)).hasSize(1);
        assertThat(NameWords.typed(typed).get(0)).contains(word);
    }

    /** The best of all words, as a search does it. */
    private static double fit(String pair) {
        String[] two = pair.split("/");
        List<List<String>> typed = NameWords.typed(two[0]);
        double worst = 1;
        for (List<String> ways : typed) {
            double best = 0;
            for (String way : ways)
                for (String word : NameWords.of(two[1]))
                    best = Math.max(
                            best,
                            WordMatch.of(
                                            way,
                                            word,
                                            !Collections.disjoint(Spellings.sounds(way), Spellings.sounds(word)))
                                    .fit());
            worst = Math.min(worst, best);
        }
        return worst;
    }
}
