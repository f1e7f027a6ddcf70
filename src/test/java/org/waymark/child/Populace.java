package org.waymark.child;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A seeded crowd with the names of people all over England: some names that many have, and many that few have. For
 * measuring a search; none of them has a case.
 */
public final class Populace {

    private static final String[] FIRST = words("""
            Oliver George Arthur Noah Muhammad Leo Oscar Harry Archie Jack Henry Charlie Freddie Theodore Thomas Finley
            Mohammed Ibrahim Yusuf Ahmed Zayn Ayaan Rayyan Hamza Bilal Omar Ali Hassan Hussain Idris Kacper Jakub Filip
            Szymon Antoni Wojciech Mateusz Piotr Krzysztof Arjun Aarav Rohan Vikram Harpreet Gurpreet Jaspal Manveer
            Chukwuemeka Oluwaseun Emeka Tunde Kwame Kofi Babatunde Olumide Callum Ciaran Declan Eoghan Padraig Rhys Dafydd
            Ieuan Gareth Owain Dylan Jayden Kayden Tyler Kyle Liam Connor Jake Ryan Nathan Aaron Dean Darren Wayne Craig
            Olivia Amelia Isla Ava Mia Ivy Lily Florence Willow Grace Elsie Poppy Evie Charlotte Daisy Aisha Fatima Zainab
            Maryam Khadija Safa Amina Hafsa Noor Layla Ayesha Zoya Zuzanna Maja Lena Aleksandra Katarzyna Agnieszka Priya
            Ananya Diya Simran Jasleen Kiran Chidinma Ngozi Adaeze Folake Yetunde Abena Efua Siobhan Niamh Aoife Caoimhe
            Roisin Megan Ffion Cerys Seren Kayleigh Chloe Shannon Courtney Chelsea Stacey Tracey Donna Sharon Julie Karen
            Elizabeth Catherine Margaret Patricia Susan Linda Barbara Christine Jean Dorothy Joan Maureen Thi Mai Ling Wei
            Ioana Andreea Stefan Ionut Mihai Beata Rasa Vilte Tomas Lukas Selin Emre Mehmet Elif Dilan Azad Shirin Farhad""");

    private static final String[] LAST = words("""
            Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts
            Green Hall Wood Jackson Clarke Khan Ahmed Hussain Ali Begum Singh Kaur Shah Akhtar Mahmood Malik Iqbal Hussein
            Chowdhury Rahman Miah Uddin Islam Kowalski Nowak Wisniewski Wojcik Kaminski Lewandowski Zielinski Szymanski
            Wozniak Kozlowski Jankowski Mazur O'Brien O'Neill O'Connor Murphy Kelly Ryan Byrne Doyle Gallagher McDonald
            MacDonald McCarthy MacLeod McGrath Campbell Stewart Fraser Okafor Okonkwo Adeyemi Adebayo Oluwole Eze Mensah
            Boateng Owusu Asante Nguyen Tran Pham Wong Chan Chen Li Zhang Popescu Ionescu Popa Dumitru Stan Kazlauskas Petrov
            Ivanov Yilmaz Demir Kaya Celik Hosseini Rezaei Abdi Mohamed Warsame Osman De-Souza D'Souza Fernandes Silva Pereira
            Santos Thomas Hughes Edwards Lewis Morris Cooper Ward Turner Baker Morgan Harrison Scott Watson Parker Bennett
            Hill Allen Price Cook Bailey Shaw Miller Foster Simpson Marshall Ellis Chapman Webb Rogers Barnes Knight Butler
            Lloyd Fisher Holmes Palmer Mills Gibson Hunt Reynolds Fletcher Pearson Nicholls Lawson Barker Saunders Whitehead
            Featherstone Shufflebottom Ramsbottom Birtwistle Ollerenshaw Entwistle Higginbotham Postlethwaite Braithwaite
            Satterthwaite Heptonstall Trelawney Penhaligon Tregenza Polglase Blenkinsop Fairbairn Charlton Robson Armstrong""");

    private static final String[] ONSETS =
            words("b br c ch cl d dr f fl g gr h k kn l m n p pr qu r s sh sl st t th tr v w wh y z");
    private static final String[] NUCLEI = words("a e i o u ai ea ee oa oo ou");
    private static final String[] ENDS =
            words("ton ley ham ford worth field well wick son man by thorpe stead shaw combe ski wala oglu escu ova");
    private static final String[] STREETS = words(
            "Harbour Mill Church Station Victoria Albert Chapel Queen King Meadow Orchard Priory Castle Abbey Windmill"
                    + " Lime Willow Birch Hawthorn Sycamore Juniper Heron Swallow Kestrel Curlew Plover Lapwing Bracken Heather");
    private static final String[] TYPES = words("Street Road Lane Avenue Close Drive Crescent Gardens Terrace");

    private final Random random;

    public Populace(long seed) {
        this.random = new Random(seed);
    }

    /** Somebody of the crowd; {@code id} once on file. */
    public record One(
            Long id,
            String first,
            String last,
            LocalDate born,
            String nhs,
            String upn,
            String address,
            String postcode,
            String telephone) {

        public String name() {
            return first + " " + last;
        }

        One filed(Long number) {
            return new One(number, first, last, born, nhs, upn, address, postcode, telephone);
        }
    }

    private static String[] words(String text) {
        return text.strip().split("\\s+");
    }

    /** So many people. */
    public List<One> people(int number) {
        List<One> all = new ArrayList<>(number);
        for (int i = 0; i < number; i++) all.add(one());
        return all;
    }

    private One one() {
        boolean child = random.nextInt(3) > 0;
        LocalDate born = LocalDate.of(2026, 11, 1).minusDays(random.nextInt(child ? 18 * 365 : 70 * 365));
        String postcode = "WX" + (1 + random.nextInt(40)) + " " + random.nextInt(10) + letters(2);
        String address = 1 + random.nextInt(160) + " " + street() + ", Wexcombe, " + postcode;
        return new One(
                null,
                often(FIRST),
                random.nextInt(5) < 2 ? often(LAST) : rareLast(),
                born,
                "4" + digits(9),
                child ? "A" + digits(12) : null,
                address,
                postcode,
                "07" + digits(9));
    }

    /** Earlier ones more often, as names are. */
    private String often(String[] from) {
        return from[(int) (from.length * Math.pow(random.nextDouble(), 2))];
    }

    private String rareLast() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(2); i++) word.append(any(ONSETS)).append(any(NUCLEI));
        word.append(any(ENDS));
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String street() {
        return (random.nextInt(3) == 0 ? any(STREETS) : rareLast()) + " " + any(TYPES);
    }

    private String any(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private String digits(int number) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < number; i++) digits.append(random.nextInt(10));
        return digits.toString();
    }

    private String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < number; i++) letters.append((char) ('A' + random.nextInt(26)));
        return letters.toString();
    }

    /** The word with so many errors of typing: a wrong, missing or further letter, or two swapped. */
    public String misspelled(String word, int errors) {
        String wrong = word;
        do {
            for (int i = 0; i < errors; i++) wrong = slip(wrong);
        } while (wrong.equalsIgnoreCase(word));
        return wrong;
    }

    private String slip(String word) {
        int at = random.nextInt(word.length());
        String letter = letters(1).toLowerCase();
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at + 1);
            case 1 -> word.length() < 4 ? word + letter : word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter + word.substring(at);
            default ->
                at + 1 < word.length()
                        ? word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2)
                        : word.substring(0, at) + letter;
        };
    }

    /** Puts them on file in batches, without their keys; returns them with their numbers. */
    public static List<One> file(JdbcTemplate jdbc, List<One> people, String mark) {
        jdbc.batchUpdate(
                "insert into person (first_name, last_name, name_key, date_of_birth, nhs_number, upn, recorded_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                people,
                1000,
                (insert, one) -> {
                    insert.setString(1, one.first());
                    insert.setString(2, one.last());
                    insert.setString(3, Person.key(one.first(), one.last()));
                    insert.setDate(4, Date.valueOf(one.born()));
                    insert.setString(5, one.nhs());
                    insert.setString(6, one.upn());
                    insert.setString(7, mark);
                });
        List<Long> ids = jdbc.queryForList("select id from person where recorded_by = ? order by id", Long.class, mark);
        List<One> filed = new ArrayList<>(people.size());
        for (int i = 0; i < people.size(); i++) filed.add(people.get(i).filed(ids.get(i)));
        jdbc.batchUpdate(
                "insert into person_address (person_id, address, address_key) values (?, ?, ?)",
                filed,
                1000,
                (insert, one) -> {
                    insert.setLong(1, one.id());
                    insert.setString(2, one.address());
                    insert.setString(3, PersonAddress.key(one.address()));
                });
        jdbc.batchUpdate(
                "insert into person_contact (person_id, kind, contact, contact_key) values (?, 'TELEPHONE', ?, ?)",
                filed,
                1000,
                (insert, one) -> {
                    insert.setLong(1, one.id());
                    insert.setString(2, one.telephone());
                    insert.setString(3, one.telephone());
                });
        return filed;
    }
}
