package org.waymark.escalation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.form.Option;
import org.waymark.form.OptionLists;

/** The one list of coded reasons why something is late: forms offer it, and the ledger of lateness counts by it. */
@Component
public class LateReasons implements OptionLists {

    /** Why there is nobody to do it. */
    private static final List<Option> STAFF = List.of(
            new Option("worker-away", "Worker away (sickness, leave or training)"),
            new Option("vacancy", "Vacant post"),
            new Option("caseloads-full", "Caseloads full"),
            new Option("no-trained-worker", "No worker with the training this needs"),
            new Option("worker-left", "Worker has left or changed team"));

    private static final List<Option> OTHERS = List.of(
            new Option("waiting-for-family", "Family not available, or refused"),
            new Option("child-not-found", "Child could not be found or seen"),
            new Option("waiting-for-agency", "Another agency could not take part in time"),
            new Option("agreed-timing", "Timing agreed with the police, medical staff or the chair"),
            new Option("pre-birth-timetable", "Pre-birth timetable"),
            new Option("told-late", "The information reached us late"),
            new Option("recorded-late", "Done in time, recorded late"),
            new Option("overlooked", "Overlooked"));

    private static final Option OTHER = new Option("other", "Another reason");

    private static final List<Option> ALL = Stream.of(STAFF.stream(), OTHERS.stream(), Stream.of(OTHER))
            .flatMap(each -> each)
            .toList();

    @Override
    public Map<String, List<Option>> lists() {
        Map<String, List<Option>> lists = new LinkedHashMap<>();
        lists.put("lateReasons", ALL);
        lists.put(
                "unallocatedReasons",
                Stream.concat(STAFF.stream(), Stream.of(OTHER)).toList());
        return lists;
    }

    /** The reason in words; the code itself where the list does not know it any more. */
    public static String words(String code) {
        return ALL.stream()
                .filter(reason -> reason.value().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
    }
}
