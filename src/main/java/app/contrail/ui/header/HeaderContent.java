package app.contrail.ui.header;

import app.contrail.domain.ContestStatus;
import app.contrail.ui.common.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * What the header says about the contest, ready for display.
 *
 * @param statusWord null if the service has not said
 * @param mode null if the service has not said
 * @param dates start, end and countdown; empty if unknown
 * @param briefDates the most important of these, for where there is not room enough; empty if unknown
 * @param freshness of the worst part of the dashboard; never fresh if nobody renews it
 * @param updated such as "Updated 8 s ago"
 */
public record HeaderContent(
        String title,
        ContestStatus status,
        @Nullable String statusWord,
        @Nullable String mode,
        String dates,
        String briefDates,
        Freshness freshness,
        String updated,
        String updatedHint) {}
