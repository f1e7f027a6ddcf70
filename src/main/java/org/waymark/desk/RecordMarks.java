package org.waymark.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.telephone.TelephoneMarks;

/** What is to be known of how a record came about, in sentences that stand wherever the record is shown. */
@Component
class RecordMarks {

    private final TelephoneMarks telephone;

    RecordMarks(TelephoneMarks telephone) {
        this.telephone = telephone;
    }

    /** The sentences about each of these records, by record; records about which there is nothing to say are left out. */
    Map<Long, List<String>> of(Collection<Long> recordIds, StaffNames.Book staff) {
        Map<Long, List<String>> marks = new LinkedHashMap<>();
        telephone
                .of(recordIds, staff::of, SayDate::moment)
                .forEach((id, mark) ->
                        marks.computeIfAbsent(id, key -> new ArrayList<>()).add(mark));
        return marks;
    }

    /** The sentences about this record. */
    List<String> of(Long recordId, StaffNames.Book staff) {
        return of(List.of(recordId), staff).getOrDefault(recordId, List.of());
    }
}
