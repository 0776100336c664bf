/** The configuration of *Explore Flask*: ten lines. */
export const flaskConfig = `title: Explore Flask
creators: [{ name: Robert Picard, fileAs: 'Picard, Robert' }]
language: en
date: 2014-07
rights: Public domain
cover: images/cover.png
coverAlt: A hand that writes
chapters: chapters/*.md
name: explore-flask
`;
