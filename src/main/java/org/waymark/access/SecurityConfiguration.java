package org.waymark.access;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.waymark.audit.Trail;

/**
 * Who reaches which address. What a person may do with a case is decided by {@link Rights}, not here. {@link
 * PasswordSignIn} is found as a bean: named here as well, it would be asked twice.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Own scripts only; diagrams are drawn with style attributes and embedded pictures. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http, SignedOut signedOut, AfterSignIn afterSignIn, Trail trail) {
        http.authorizeHttpRequests(addresses -> {
            addresses
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll();
            addresses
                    .requestMatchers("/sign-in", "/sign-in/**", "/alive", "/vendor/**", "/own/**")
                    .permitAll();
            for (Place place : Place.values()) {
                addresses
                        .requestMatchers(place.path(), place.path() + "/**")
                        .hasAnyRole(place.roleCodes().toArray(String[]::new));
            }
            addresses.anyRequest().authenticated();
        });
        http.formLogin(
                form -> form.loginPage("/sign-in").successHandler(afterSignIn).permitAll());
        http.logout(out -> out.logoutUrl("/sign-out")
                .addLogoutHandler((request, response, who) -> {
                    if (who != null) trail.add(who.getName(), "signed-out", "worker", who.getName(), null, null);
                })
                .logoutSuccessUrl("/sign-in?bye"));
        http.requestCache(cache -> cache.requestCache(afterSignIn.asked()));
        http.exceptionHandling(
                refusals -> refusals.accessDeniedHandler(signedOut).authenticationEntryPoint(signedOut));
        http.headers(
                headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }
}
