@org.jspecify.annotations.NullMarked
package app.contrail.demo;
