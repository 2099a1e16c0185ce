package app.contrail.api;

import java.util.concurrent.CountDownLatch;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** Tells when a client has read the headers of an answer, so that what follows happens within its body. */
final class HeadersSeen extends EventListener {
    final CountDownLatch latch = new CountDownLatch(1);

    OkHttpClient client() {
        return new OkHttpClient.Builder().eventListener(this).build();
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        latch.countDown();
    }
}
