/** Words that passwords are made of, in German and English, without accents and in lower case; written down from everyday knowledge. */
const lines = `
passwort password passwd passwords kennwort geheim geheimnis secret losungswort admin administrator root user benutzer gast guest login
anmelden anmeldung zugang access konto account test tester testen demo default standard neu new start starten willkommen welcome hallo
hello servus moin gruss danke bitte thanks please ichliebedich iloveyou love liebe lover schatz schatzi baby hase hasi engel angel maus
mausi sonne sunshine sonnenschein mond stern sterne star himmel princess prinzessin king koenig konig queen master boss chef super mega
cool geil power freedom freiheit letmein trustno dragon drache monkey affe shadow schatten hunter killer ninja batman superman spiderman
starwars pokemon matrix michael football fussball baseball hockey tennis soccer bundesliga bayern fcbayern dortmund bvb borussia schalke
hamburg hsv werder bremen stuttgart vfb koeln koln berlin hertha munich muenchen munchen frankfurt leipzig dresden hannover nuernberg
nurnberg duesseldorf dusseldorf essen bochum bonn mannheim karlsruhe augsburg wien zuerich zurich deutschland germany europa europe
oesterreich osterreich schweiz austria london paris america turkey tuerkei polska istanbul galatasaray fenerbahce besiktas warszawa
treppenhaus treppe hausverwaltung verwaltung verwalter hausmeister vermieter mieter miete wohnung wohnen haus house home heim zuhause
garten garden balkon keller kueche kuche zimmer schluessel schlussel immobilien immobilie eigentum eigentuemer handwerker sanitaer sanitar
heizung wasser water strom buero buro office firma company arbeit work computer rechner laptop handy telefon phone iphone samsung android
windows google facebook instagram whatsapp internet server microsoft apple amazon netflix youtube linkedin router fritzbox
sommer summer winter herbst autumn fruehling fruhling spring januar februar maerz marz april juni juli august september oktober november
dezember january february march june july october december montag dienstag mittwoch donnerstag freitag samstag sonntag monday tuesday
wednesday thursday friday saturday sunday weihnachten christmas ostern easter silvester urlaub ferien holiday geburtstag birthday
hund dog katze cat kater pferd horse vogel tiger loewe lowe lion wolf baer bar fisch hamster bello rocky luna buddy charlie simba
alexander andreas angela anja anna anne annika antje bernd bianca birgit carina carmen christian christina christine claudia daniel
daniela david dennis diana dieter dirk dominik elena elias elisabeth emilia emily emma erik fabian felix finn florian frank franziska
gabriele georg gerhard hannah hans harald heike heinz helga helmut horst ingrid jakob jan jana jannik jasmin jennifer jens jessica joerg
jorg johanna johannes jonas jordan joshua julia julian juergen jurgen karin karl katharina kathrin kevin klaus lara laura lea lena leon
leonie lisa louis luca lukas manfred manuel marc marco maria marie marina mario markus marlon martin martina mats matthias maximilian
melanie melissa mia michelle miriam mohamed monika moritz mustafa nadine natalie nico nicole nina noah oliver oskar pascal patrick paul
paula peter petra philipp ralf rainer rebecca renate robert robin sabine sabrina samuel sandra sara sarah sascha sebastian simon simone
sofia sophie stefan stefanie stephan steffen susanne sven svenja tanja theo thomas tim timo tobias tom torsten ursula uwe vanessa vincent
walter werner wolfgang yannick yasmin mueller muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schaefer schafer
mercedes porsche ferrari volkswagen golf audi bmw opel ford harley yamaha auto motorrad bike fahrrad schalke04 nullacht
schokolade chocolate kaffee coffee bier beer wein wine pizza cookie butter banane banana apfel kirsche cherry zucker kartoffel pommes
blume flower rose rosen tulpe baum tree wald forest fluss meer ocean strand beach berg mountain feuer fire wind regen schnee blitz thunder
rot red blau blue gruen grun green gelb yellow schwarz black weiss white silber silver gold golden diamant diamond purple orange pink
jesus gott god glaube faith hoffnung hope frieden peace glueck gluck happy lucky freund freunde friend friends familie family mama papa
mutter vater mother father oma opa bruder schwester kind kinder musik music gitarre guitar metallica slipknot nirvana rocknroll heavymetal
eins zwei drei vier fuenf one two three four five zehn hundert tausend million qwert abcd nichts nothing ohne keins egal scheisse arsch
arschloch fuck fuckyou shit bitch sexy hurra juhu aloha namaste ciao amore bella ragazza familia corazon
`

/** Longer ones only: a short word stands in many others by chance. */
const SHORTEST = 3

export const commonWords: ReadonlySet<string> = new Set(lines.split(/\s+/).filter((word) => word.length >= SHORTEST))
export const LONGEST_WORD = 20
