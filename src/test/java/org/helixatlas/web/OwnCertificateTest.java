package org.helixatlas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslStoreBundle;

/** By TLS the service asks itself by an address, and nobody else can take its place. */
class OwnCertificateTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path folder;

    @Test
    void theServicesOwnCertificateIsTrustedWhateverNameItBears() throws Exception {
        SslBundle own = bundle("atlas.example.org");
        HttpsServer service = serve(own);
        try {
            assertThat(ask(service, own)).isEqualTo(204);
        } finally {
            service.stop(0);
        }
    }

    @Test
    void anotherCertificateIsNotTrustedAlthoughItsNameIsRight() throws Exception {
        HttpsServer impostor = serve(bundle("127.0.0.1"));
        try {
            assertThatThrownBy(() -> ask(impostor, bundle("atlas.example.org")))
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasRootCauseMessage("This is not the service's own certificate");
        } finally {
            impostor.stop(0);
        }
    }

    private static int ask(HttpsServer server, SslBundle own) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(OwnCertificate.context(() -> own))
                .build();
        URI uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpsServer serve(SslBundle bundle) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(bundle.createSslContext()));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static SslBundle bundle(String name) throws Exception {
        Path file = folder.resolve(name + ".p12");
        if (Files.notExists(file)) {
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-J-XX:TieredStopAtLevel=1",
                            "-J-XX:+UseSerialGC",
                            // Its password protects nothing.
                            "-J-Dkeystore.pkcs12.keyPbeIterationCount=1",
                            "-J-Dkeystore.pkcs12.certPbeIterationCount=1",
                            "-J-Dkeystore.pkcs12.macIterationCount=1",
                            "-genkeypair",
                            "-alias",
                            "web",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + name,
                            "-ext",
                            name.startsWith("1") ? "san=ip:" + name : "san=dns:" + name,
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keytool.log").toFile())
                    .start();
            assertThat(keytool.waitFor()).isZero();
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return SslBundle.of(SslStoreBundle.of(keys, PASSWORD, null), SslBundleKey.of(PASSWORD));
    }
}
