@org.jspecify.annotations.NullMarked
package app.contrail.settings;
