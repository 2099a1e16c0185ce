package app.contrail.insights;

import java.util.List;

/** One reason to have a look. Pure: the same question has the same answer. */
interface Rule {
    /** What it observed, in any order; of several on one local day the earliest is said. */
    List<Insight> observe(Question question);
}
