package app.contrail.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.contrail.domain.ContestId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SamplePeopleTest {
    private static final Instant EPOCH = Instant.parse("2026-11-23T10:17:31Z");

    private final SampleWorld world = new SampleWorld(SampleWorld.USUAL_SEED, EPOCH);
    private final ContestId main = world.mainContest();

    @Test
    void inventsDistinctPeopleAtReservedAddressesOnly() {
        List<SampleEntry> entries = world.entries(main, EPOCH).orElseThrow();
        List<String> names = names(entries.stream().map(SampleEntry::name));

        assertThat(entries).extracting(SampleEntry::id).doesNotHaveDuplicates();
        assertThat(entries).extracting(SampleEntry::referralCode).doesNotHaveDuplicates();
        assertThat(names(entries.stream().map(SampleEntry::email)))
                .doesNotHaveDuplicates()
                .allMatch(email -> email.matches("[a-z0-9.]+@example\\.(com|org|net)"));
        assertThat(entries).allMatch(entry -> entry.email() != null || entry.phone() != null);
        assertThat(entries).anyMatch(entry -> entry.email() == null).anyMatch(entry -> entry.name() == null);
        assertThat(names)
                .anyMatch(name -> name.contains("'"))
                .anyMatch(name -> name.matches(".*[éíøöŁ].*"))
                .anyMatch(name -> name.codePoints()
                        .anyMatch(
                                c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC));
        Set<String> distinct = new HashSet<>(names);
        assertThat(distinct).hasSizeGreaterThan(300);
    }

    @Test
    void putsSomebodyWithoutAnyNameOrAddressAmongTheLeaders() {
        assertThat(world.leaderboard(main, EPOCH, 25).orElseThrow())
                .anyMatch(leader -> leader.name() == null && leader.email() == null)
                .anyMatch(leader -> leader.name() == null && leader.email() != null);
    }

    private static List<String> names(Stream<?> texts) {
        return texts.filter(Objects::nonNull).map(Object::toString).toList();
    }
}
