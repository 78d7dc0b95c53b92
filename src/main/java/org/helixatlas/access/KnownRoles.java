package org.helixatlas.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.core.GrantedAuthority;

/** What roles imply, found once for each selection of them: each request asks. Clients have no others than ours, so they are few. */
final class KnownRoles implements RoleHierarchy {

    private static final int MOST = 64;

    private final RoleHierarchy roles;
    private final Map<List<GrantedAuthority>, Collection<? extends GrantedAuthority>> implied =
            new ConcurrentHashMap<>();

    KnownRoles(RoleHierarchy roles) {
        this.roles = roles;
    }

    @Override
    public Collection<? extends GrantedAuthority> getReachableGrantedAuthorities(
            @Nullable Collection<? extends GrantedAuthority> given) {
        if (given == null || given.isEmpty()) {
            return roles.getReachableGrantedAuthorities(given);
        }
        List<GrantedAuthority> key = List.copyOf(given);
        Collection<? extends GrantedAuthority> known = implied.get(key);
        if (known == null) {
            known = List.copyOf(roles.getReachableGrantedAuthorities(given));
            if (implied.size() < MOST) {
                implied.put(key, known);
            }
        }
        return known;
    }
}
