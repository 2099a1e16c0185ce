@org.jspecify.annotations.NullMarked
package app.contrail.ui.shortcuts;
