package app.contrail.api;

import app.contrail.domain.ApiFailure.Unreachable.Reason;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells apart why no secure connection came about, by the types of the causes and never by their messages. */
final class TlsTrouble {
    private TlsTrouble() {}

    static Reason reason(SSLException e) {
        if (e instanceof SSLPeerUnverifiedException) {
            // The certificate was found good before its names were looked at.
            return Reason.WRONG_HOST;
        }
        Reason reason = Reason.TLS;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (isOutOfDate(cause)) {
                return Reason.EXPIRED;
            }
            if (isUnknown(cause)) {
                reason = Reason.UNTRUSTED;
            }
        }
        return reason;
    }

    private static boolean isOutOfDate(Throwable cause) {
        return cause instanceof CertificateExpiredException
                || cause instanceof CertificateNotYetValidException
                || (cause instanceof CertPathValidatorException path
                        && (path.getReason() == BasicReason.EXPIRED || path.getReason() == BasicReason.NOT_YET_VALID));
    }

    private static boolean isUnknown(Throwable cause) {
        return cause instanceof CertPathBuilderException || cause instanceof CertPathValidatorException;
    }
}
