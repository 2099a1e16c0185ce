/**
 * What helps to find out why something fails, in plain English lines that can be handed to somebody else: they hold
 * neither keys nor addresses of participants nor the user's name.
 */
@org.jspecify.annotations.NullMarked
package app.contrail.diagnosis;
