package org.helixatlas.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.helixatlas.web.OwnEntityTag;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells clients what they may do, so that a page offers nothing that would be refused. */
@RestController
@ConditionalOnWebApplication
@Tag(name = "Access", description = "What a client may do")
class OwnRights implements OwnEntityTag {

    private final RoleHierarchy hierarchy;

    OwnRights(RoleHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /**
     * What whoever asks may do.
     *
     * @param roles {@code reader} asks questions, {@code editor} changes data, {@code operator} watches the service
     */
    record Rights(List<String> roles) {}

    @Override
    public String versionApart() {
        return roles().toString();
    }

    @GetMapping("/api/access")
    @Operation(
            operationId = "getAccess",
            description =
                    "A page asks this first, so that it offers nothing that would be refused. Where the service has no credentials, whoever asks from the same machine has every role.",
            summary = "The roles of whoever asks: reader, editor, operator")
    Rights rights() {
        return new Rights(roles());
    }

    private List<String> roles() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null) {
            return List.of();
        }
        var reached = hierarchy.getReachableGrantedAuthorities(who.getAuthorities());
        return Arrays.stream(Role.values())
                .filter(role -> reached.contains(role.authority()))
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
