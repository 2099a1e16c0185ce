package app.contrail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** For how long this process has run, to ten milliseconds or better. */
final class ProcessAge {
    private static final Path STAT = Path.of("/proc/self/stat");
    private static final Path UPTIME = Path.of("/proc/uptime");

    /** The 22nd field is when the process began; the third is the first one after the name. */
    private static final int BEGIN = 22 - 3;

    private static final int MILLIS_A_TICK = 10;

    private ProcessAge() {}

    /** @param now what the clock of this machine says */
    static Duration at(Instant now) {
        try {
            return inProc(Files.readString(STAT), Files.readString(UPTIME));
        } catch (IOException e) {
            // Not Linux. There the JDK's answer is taken only if it has to be, because on Linux it is right to a
            // second.
            Instant begin = ProcessHandle.current().info().startInstant().orElse(now);
            return Duration.between(begin, now);
        }
    }

    /**
     * As proc(5) has it: both are counted from the start of the machine, in hundredths of a second.
     *
     * @param stat of the process; its name stands in brackets and may hold anything
     * @param uptime of the machine in seconds, then its idle time
     */
    static Duration inProc(String stat, String uptime) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long begin = Long.parseLong(fields[BEGIN]) * MILLIS_A_TICK;
        long now = Math.round(Double.parseDouble(uptime.split(" ", -1)[0]) * 1000);
        return Duration.ofMillis(now - begin);
    }
}
