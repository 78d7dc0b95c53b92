package org.helixatlas.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the servlet container refuses, as a problem document too. */
@Controller
@Hidden
class ErrorAnswers implements ErrorController {

    private final Refusal refusal;

    ErrorAnswers(Refusal refusal) {
        this.refusal = refusal;
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        HttpStatus known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        refusal.write(
                request,
                response,
                known,
                known.getReasonPhrase(),
                known.is5xxServerError()
                        ? "The service failed to answer; its log says why."
                        : known == HttpStatus.REQUEST_TIMEOUT
                                ? "The whole body must arrive in time, without long pauses."
                                : "The request cannot be answered as it stands.");
    }
}
