/** Whole lives of a case, told through the product's own services: each test reads like a case history. */
package org.waymark.journey;
