@org.jspecify.annotations.NullMarked
package app.contrail.roster;
