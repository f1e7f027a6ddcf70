package org.waymark.form;

import java.util.List;
import java.util.Map;

/** The choices that only the running authority knows: its workers, chairs and teams, by {@code valuesKey}. */
public interface OptionLists {

    /** The lists as they stand now. */
    Map<String, List<Option>> lists();
}
