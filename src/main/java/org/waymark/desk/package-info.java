/** The pages that draw on every module: work list, child page, duty board, manager's desk, search. */
package org.waymark.desk;
