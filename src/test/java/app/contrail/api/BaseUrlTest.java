package app.contrail.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://blitzrocket.com/api/v1, https://blitzrocket.com/api/v1",
        "' https://blitzrocket.com/api/v1// ', https://blitzrocket.com/api/v1",
        "HTTPS://Example.com/Path, https://example.com/Path",
        "https://BlitzRocket.com:443/api/v1, https://blitzrocket.com/api/v1",
        "http://LocalHost:80, http://localhost",
        "https://blitzrocket.com:/api/v1, https://blitzrocket.com/api/v1",
        "http://localhost:8080, http://localhost:8080",
        "http://127.0.0.1:65535/x, http://127.0.0.1:65535/x",
        "http://[::1]:1, http://[::1]:1",
    })
    void takesAddressesThatAKeyMayBeSentTo(String typed, String url) {
        assertThat(BaseUrl.parse(typed)).hasToString(url);
        assertThat(HttpUrl.parse(url)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "blitzrocket.com",
                "ftp://blitzrocket.com",
                "https://",
                "not an address",
                "http://blitzrocket.com",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "https://me@blitzrocket.com",
                "https://blitzrocket.com?apiKey=1",
                "https://blitzrocket.com#x",
                "https://blitzrocket.com:0",
                "https://blitzrocket.com:65536",
                "https://[fe80::1%25eth0]/api/v1",
                "https://[fe80::1%eth0]/api/v1",
            })
    void refusesEveryOtherAddress(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> BaseUrl.parse(typed));
    }
}
