/**
 * The built-in sample service: an invented team's contests behind a real HTTP server on loopback, so that Contrail can
 * be tried without an account.
 */
@org.jspecify.annotations.NullMarked
package app.contrail.demo;
