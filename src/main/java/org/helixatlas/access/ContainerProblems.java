package org.helixatlas.access;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** What the servlet container refuses before any of our code is asked, such as malformed headers, as a problem document. */
public final class ContainerProblems extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json");
            response.setCharacterEncoding("UTF-8");
            java.io.Writer writer = response.getReporter();
            if (writer != null) {
                writer.write("{\"title\":\"The request cannot be understood\",\"status\":" + status
                        + ",\"detail\":\"It is no HTTP request that this service takes.\"}");
                response.finishResponse();
            }
        } catch (java.io.IOException e) {
            container.getLogger().debug("Nobody waits for the answer any more", e);
        }
    }
}
