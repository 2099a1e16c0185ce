package app.contrail.api;

import app.contrail.domain.Outcome;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * What came back for one request, before anyone looked at its meaning.
 *
 * @param url what was asked
 * @param body the whole body, unpacked, or why there is none
 */
record Answer(HttpUrl url, int status, Headers headers, Outcome<byte[]> body) {

    /** Bytes of the body; 0 if it did not arrive whole. */
    long size() {
        byte[] whole = body.valueOrNull();
        return whole == null ? 0 : whole.length;
    }
}
