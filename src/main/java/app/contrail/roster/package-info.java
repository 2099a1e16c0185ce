/** Reads every entry of a contest, page by page, and knows how sure it is to have them all. */
@org.jspecify.annotations.NullMarked
package app.contrail.roster;
