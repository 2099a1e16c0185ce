package app.contrail.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what passes through. */
final class MeasuredStream extends FilterOutputStream {
    private final MessageDigest hash;
    private long bytes;

    MeasuredStream(OutputStream to) {
        super(to);
        try {
            hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        hash.update((byte) one);
        bytes++;
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        out.write(from, offset, length);
        hash.update(from, offset, length);
        bytes += length;
    }

    long bytes() {
        return bytes;
    }

    /** In lower-case hexadecimal digits; to be asked for once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(hash.digest());
    }
}
