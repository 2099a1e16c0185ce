package app.contrail.export;

import app.contrail.domain.ApiFailure;

/** Kinds of failures as files name them, in one word that stays the same in every language. */
final class FailureKind {
    private FailureKind() {}

    static String of(ApiFailure why) {
        return switch (why) {
            case ApiFailure.KeyUnknown ignored -> "key_unknown";
            case ApiFailure.KeyRefused ignored -> "key_refused";
            case ApiFailure.Forbidden ignored -> "forbidden";
            case ApiFailure.NotFound ignored -> "not_found";
            case ApiFailure.NoService ignored -> "no_service";
            case ApiFailure.WebPage ignored -> "web_page";
            case ApiFailure.NetworkLogin ignored -> "network_login";
            case ApiFailure.ProxyLogin ignored -> "proxy_login";
            case ApiFailure.Rejected ignored -> "rejected";
            case ApiFailure.RateLimited ignored -> "rate_limited";
            case ApiFailure.ServiceFailing ignored -> "service_failing";
            case ApiFailure.Unreachable ignored -> "unreachable";
            case ApiFailure.TimedOut ignored -> "timed_out";
            case ApiFailure.Malformed ignored -> "malformed";
            case ApiFailure.Redirected ignored -> "redirected";
            case ApiFailure.TooLarge ignored -> "too_large";
        };
    }
}
