@org.jspecify.annotations.NullMarked
package app.contrail.pictures;
