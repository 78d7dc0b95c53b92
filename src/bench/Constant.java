import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/** The server that the service runs in, with nothing of ours: it gives everyone the same bytes, as many as the address says. */
final class Constant {

    private static final int MOST = 1_000_000;

    public static void main(String[] arguments) throws Exception {
        byte[] body = new byte[MOST];
        Arrays.fill(body, (byte) 'x');
        Tomcat server = new Tomcat();
        server.setBaseDir(arguments[0]);
        server.setPort(Integer.parseInt(arguments[1]));
        server.getConnector();
        Context context = server.addContext("", null);
        Tomcat.addServlet(context, "constant", new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                int length = Integer.parseInt(request.getPathInfo().substring(1));
                response.setContentLength(length);
                response.getOutputStream().write(body, 0, length);
            }
        });
        context.addServletMappingDecoded("/*", "constant");
        server.start();
        server.getServer().await();
    }
}
