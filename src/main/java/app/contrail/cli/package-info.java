@org.jspecify.annotations.NullMarked
package app.contrail.cli;
