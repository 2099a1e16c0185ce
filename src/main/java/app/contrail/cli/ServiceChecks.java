package app.contrail.cli;

import app.contrail.api.BaseUrl;
import app.contrail.api.Connection;
import app.contrail.api.RequestLog;
import app.contrail.diagnosis.Sizes;
import app.contrail.domain.Contest;
import app.contrail.domain.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the service can be reached and answers, by one real request. */
final class ServiceChecks {
    private static final Duration FAR_OFF = Duration.ofMinutes(5);

    private final Services services;
    private final Setup setup;

    ServiceChecks(Services services, Setup setup) {
        this.services = services;
        this.setup = setup;
    }

    List<Finding> run() {
        BaseUrl address = setup.baseUrl();
        List<Finding> findings = new ArrayList<>();
        findings.add(ProxyCheck.of(address, services.environment()));
        Connection connection = connectionOrNull();
        if (connection == null) {
            findings.add(Finding.warn("service", "The service at " + address + " was not asked, for want of a key."));
            return findings;
        }
        Outcome<List<Contest>> outcome = services.apiFor(connection).contests();
        RequestLog.Request request = services.requests().newest();
        findings.add(answer(connection.baseUrl(), outcome, request == null ? "" : how(request)));
        Instant servedAt = request == null ? null : request.servedAt();
        if (request != null && servedAt != null) {
            findings.add(clock(Duration.between(
                    servedAt, request.startedAt().plus(request.took().dividedBy(2)))));
        }
        return findings;
    }

    /** What is wrong with the key was said already. */
    private @Nullable Connection connectionOrNull() {
        try {
            return setup.connectionOrNull();
        } catch (CommandFailure e) {
            return null;
        }
    }

    private static Finding answer(BaseUrl address, Outcome<List<Contest>> outcome, String how) {
        return switch (outcome) {
            case Outcome.Failure<List<Contest>> failure -> {
                CommandFailure why = FailureText.aboutTeam(failure.why(), address);
                yield Finding.fail("service", why.sentence() + how, why.exitCode());
            }
            case Outcome.Success<List<Contest>> success -> {
                int contests = success.value().size();
                yield Finding.ok(
                        "service",
                        address + " answers; the team has " + contests + (contests == 1 ? " contest." : " contests.")
                                + how);
            }
        };
    }

    private static String how(RequestLog.Request request) {
        return " (" + request.asked() + ": "
                + (request.status() == null ? "no answer" : "status " + request.status()) + ", "
                + request.took().toMillis() + " ms, " + Sizes.text(request.bytes()) + ")";
    }

    /** @param ahead by how much this computer's clock is ahead of the service's; negative if it is behind */
    private static Finding clock(Duration ahead) {
        if (ahead.abs().compareTo(FAR_OFF) <= 0) {
            return Finding.ok("clock", "This computer's clock agrees with the service's.");
        }
        long minutes = ahead.abs().toMinutes();
        return Finding.warn(
                "clock",
                "This computer's clock is " + minutes + " minutes " + (ahead.isNegative() ? "behind" : "ahead of")
                        + " the service's, so recorded times are wrong; set the clock.");
    }
}
