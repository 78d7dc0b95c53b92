package org.helixatlas.web;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.springframework.boot.ssl.SslBundle;

/**
 * Trusts the service's own certificate and no other. It is asked by an address of this machine, which its certificate does not
 * name, so not the name but the certificate itself must be right. It is read again for each connection, since it may be renewed.
 */
final class OwnCertificate extends X509ExtendedTrustManager {

    private final Supplier<SslBundle> bundle;

    private OwnCertificate(Supplier<SslBundle> bundle) {
        this.bundle = bundle;
    }

    static SSLContext context(Supplier<SslBundle> bundle) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    bundle.get().getManagers().getKeyManagers(),
                    new TrustManager[] {new OwnCertificate(bundle)},
                    new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform speaks TLS", e);
        }
    }

    private void requireOwn(X509Certificate[] chain) throws CertificateException {
        KeyStore keys = bundle.get().getStores().getKeyStore();
        try {
            for (String alias : keys == null ? Collections.<String>emptyList() : Collections.list(keys.aliases())) {
                Certificate own = keys.getCertificate(alias);
                if (chain.length > 0 && chain[0].equals(own)) {
                    return;
                }
            }
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e);
        }
        throw new CertificateException("This is not the service's own certificate");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        requireOwn(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        requireOwn(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        requireOwn(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("Client certificates are not accepted");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("Client certificates are not accepted");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("Client certificates are not accepted");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
