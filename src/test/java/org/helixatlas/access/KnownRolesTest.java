package org.helixatlas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

class KnownRolesTest {

    private final RoleHierarchy hierarchy = spy(RoleHierarchyImpl.fromHierarchy("ROLE_EDITOR > ROLE_READER"));
    private final RoleHierarchy roles = new KnownRoles(hierarchy);

    @Test
    void findsWhatASelectionImpliesOnce() {
        for (int i = 0; i < 3; i++) {
            assertThat(implied("ROLE_EDITOR")).containsExactlyInAnyOrder("ROLE_EDITOR", "ROLE_READER");
            assertThat(implied("ROLE_READER")).containsExactly("ROLE_READER");
            assertThat(implied("ROLE_ANONYMOUS")).containsExactly("ROLE_ANONYMOUS");
        }
        verify(hierarchy, times(3)).getReachableGrantedAuthorities(any());
    }

    @Test
    void nothingImpliesNothing() {
        assertThat(implied()).isEmpty();
        assertThat(roles.getReachableGrantedAuthorities(null)).isEmpty();
    }

    private List<String> implied(String... given) {
        return roles.getReachableGrantedAuthorities(AuthorityUtils.createAuthorityList(given)).stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }
}
