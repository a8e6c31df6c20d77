//! Given names and whose they usually are, as facts; used to tell people from other names.

pub const MALE: &str = "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony \
donald mark paul steven andrew kenneth george joshua kevin brian edward ronald timothy jason jeffrey ryan jacob gary \
nicholas eric stephen jonathan larry justin scott brandon frank benjamin gregory samuel raymond patrick alexander jack dennis \
jerry tyler aaron jose henry douglas adam peter nathan zachary walter kyle harold carl jeremy keith roger gerald ethan arthur \
terry christian sean lawrence austin joe noah jesse albert bryan billy bruce willie jordan dylan alan ralph gabriel roy juan wayne \
eugene logan randy louis russell vincent philip phillip bobby johnny bradley bill bob jim tom tim dan dave mike steve ted ben \
jeb mitt newt rand marco rick chris mitch harry bernie barack joseph hank greg jeff ken doug don ron ray sam matt tony nick \
andy alex fred pete phil chuck charlie eddie jake luke max dick rudy rush glenn sheldon corey paul reince roger kurt karl lindsey \
bobby herman rob robby brad chad kyle seth ian neil nate ned norm norman oliver oscar otis pablo pedro percy preston quentin \
rafael ramon raul reggie reginald rene ricardo roberto rodney roland ross ruben salvador santiago saul shane shawn simon spencer stanley \
stuart sylvester terrence theodore tobias todd travis trent trevor troy tucker vernon victor virgil wade wallace warren wesley wendell \
will wilbur winston wolf xavier zach zack abdul abdullah abraham abu adolf adrian ahmad ahmed akbar alberto alejandro alfonso alfred ali \
alistair allan allen alvin amir amos andre andrei andrey angelo antonin antonio archie ari armando arnold arturo ash ashton \
barney barry bart basil beau benedict bennett bernard bert blaine blake boris boyd brendan brent brett brock bryant byron caleb calvin \
cameron carlos carlton cedric cesar chester chuck clarence clark claude clay clayton cliff clifford clint clinton clyde cody colin connor \
conrad cory craig curtis cyrus dale dallas damon dana dante darrell darren darryl dean dempsey denny denzel derek derrick devin dexter diego \
dmitri dmitry dominic don donovan drew duane duncan dustin dwayne dwight earl earnest edgar edmund eduardo edwin eli elias elijah \
elliot elliott ellis elmer emmanuel enrique erik ernest ernesto ernie ervin evan everett ezra felipe felix fernando fidel floyd \
francisco francois franklin freddie frederick gavin gene geoffrey gerard gerardo gilbert glen gordon graham grant gregg grover guillermo \
gus guy hakeem hal hamid hans harlan harris harrison harvey hassan heath hector herbert homer horace houston howard hubert hugh hugo hussein \
ibrahim ignacio igor ilya ira irving isaac ismail israel ivan jackson jaime jamal jamie jared jarrett javier jay jefferson jerome jimmy \
joaquin joel johan jon jonah jorge josef josh juan jules julian julio julius kareem karim keaton kelvin kent kerry khizr kim kirk kristian \
lamar lance lane lars laurence lee leland len lenny leo leon leonard leroy leslie lester lev levi lewis liam lionel lloyd lorenzo lou lowell \
lucas luis luther lyle lyndon mahmoud malcolm manuel marc marcel marcos marcus mario marshall martin marty marvin mason maurice maxwell melvin \
merrick micah michel miguel mikhail miles milton mohamed mohammad mohammed morgan morris moses muhammad murray myron nathaniel neal nelson \
nigel nikolai nolan omar orlando orrin orville osama owen pat patricio perry pierre pieter rahm ralph ramzi randall randolph raymond \
rex rich richie robbie rocky rod rodrigo rolando roman rory roosevelt rupert rustam salman sammy sandy sanford santos \
scotty sebastian sergei sergey sergio seymour sherman sid sidney sonny stan stefan stephan stephen sterling stewart strom \
sundar tariq tate terence thad thaddeus theo thomas thurgood tim timothy toby tommy trey ty tyrone ulysses uri val valery vance vasily vaughn vic \
vincenzo viktor vito vlad vladimir volodymyr wade walker walt wayne webster wes wilfred willard willis woodrow yahya yevgeny yitzhak yuri yusuf \
zeke alyaksandr aliaksandr aleksandr oleksandr oleksiy oleg oleh konstantin pavel piotr pavlo petro mykola mykhailo anatoly anatoli vadim vitaly \
vitali ihor andrii andriy sergii serhii siarhei siarhiej dzmitry franak kenneth konrad jan janusz jaroslaw tadeusz lech \
stanislau ales mikalai uladzimir artyom arseniy denis denys maksim maxim ruslan timur kirill gennady leonid bogdan bohdan \
recep bashar benjamin binyamin emmanuel justin narendra shinzo xi jinping francois jean-claude jens josep olaf friedrich helmut gerhard \
sigmar horst wolfgang jurgen silvio matteo paolo giorgio luigi giuseppe hideo kenji takeshi hiroshi wei jun \
otavio joao caio thiago tiago rui nuno vasco goncalo bruno fabio flavio renato gustavo mateus matheus emilio crisanto teodoro \
rodolfo wilfredo alfredo benigno felicisimo nestor ramil arnel rommel reynaldo romeo danilo efren joselito isidro eusebio aurelio \
hilario horacio octavio marcelino esteban gonzalo alvaro agustin rogelio anselmo evaristo leandro nicanor magnus gunnar sven nils \
anders bjorn bengt ake erling harald haakon trygve leif sigurd torsten thorsten jorgen jorn joern gunter gunther guenter klaus \
claus dieter uwe heinz heinrich hermann karl-heinz rainer reiner ralf rolf rudiger ruediger steffen matthias mathias philipp \
henning holger ingo carsten karsten detlef gerd gernot volker volkmar manfred lothar ludwig otto ulrich walther wilhelm winfried \
sigmund egon erwin cem mehmet mustafa ahmet murat emre burak hakan orhan osman selim levent jacques jean-pierre jean-marc luc yves \
thierry laurent olivier guillaume etienne mathieu didier gilles herve alain antoine bertrand cyril damien fabrice fabien gaston \
giancarlo gianni luca massimo maurizio riccardo salvatore stefano tommaso umberto vittorio alessandro andrzej krzysztof tomasz \
wojciech zbigniew grzegorz jacek jerzy maciej marek mateusz pawel stanislaw zoltan laszlo istvan gabor janos sandor ferenc attila \
vaclav jiri tomas zdenek miroslav radek dragan goran nenad slobodan zoran georgios nikos yannis dimitris kostas stavros kwame kofi \
kwabena kojo yaw emeka chidi chukwuemeka obinna olusegun babatunde adebayo tunde femi segun musa ibrahima mamadou ousmane \
abdoulaye cheikh moussa amadou thabo sipho jabulani themba mandla bongani tendai tafadzwa farai mwansa boniface humphrey haile \
tesfaye abebe girma kenenisa hamisi baraka wanjala njoroge kipchoge ochieng omondi raj rajesh ramesh suresh mahesh sanjay vijay \
ajay anil sunil arun ashok vikram vivek rahul rohit amit sandeep deepak manoj prakash ravi krishna gopal mohan sachin imran asif \
khalid bilal usman faisal nasir yousef youssef yasser samir rashid majid walid tarek ziad bassam nabil jamil takashi kazuo akira \
shigeru yoshihide haruki ji-hoon";

pub const FEMALE: &str = "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra \
ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley \
anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie \
olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara \
madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana \
natalie brittany charlotte marie kayla alexis lori hillary chelsea melania ivanka tiffany ivana huma carly sarah debbie nikki kellyanne elise \
megyn rosie oprah ellen gretchen greta rachel maureen peggy anne annie jill jane janet condoleezza susana joni kirsten tammy tulsi donna \
loretta sonia elena ruth hope katrina stacey stacy tracey tracy cathy kathy connie bonnie dana dianne dolores edith eileen elaine eleanor \
eliza ella elsa erica erin esther ethel eva faith fatima felicia fiona florence gabriela gabrielle gail geraldine gertrude gina ginger gladys \
glenda gwen gwendolyn hazel heidi holly ida ilse ines ingrid irene iris irma isabel ivy jackie janelle janine jasmine jeanette jeanne jenna \
jenny jo joanna joanne jodi jody johanna josephine joy juanita juliet june karla kate katie katy kay kayleigh kelley kellie kendra kerri kim kirstjen kristen \
kristin kristina kristine krystal lara laurie leah leila lena leslie leticia lillian lily liz liza lois lola loretta lorraine louise lucille lucy lydia lynn \
mabel mae maggie malia marcia margarita margie marian marianne marjorie marlene marsha maya mara meg meghan melanie melinda mercedes meredith \
mia michele mildred mimi mindy minnie miranda miriam molly mona monica muriel myra nadia naomi natasha nellie nina nora norma opal paige pam \
patrice patsy patti patty paula pauline pearl penelope penny phyllis polly priscilla priya queen rachael ramona regina renee rhonda rita roberta robin rosa \
rosalind rosalie rose rosemary roxanne sabrina sadie sally samira sasha saundra shannon sheila shelby shelley shelly sherry sheryl silvia simone sofia sonya stella \
sue summer susanna susie suzanne sylvia tamara tanya tara tatiana terri theresa tina toni trudy ursula valerie vanessa vera veronica vicki vicky \
violet viola vivian wanda wendy whitney wilma winifred yolanda yvette yvonne zoe zainab aisha amal amelia angelina angie anita annette antoinette april ariana \
arianna arlene audrey aung becky belinda bernadette bernice bertha bessie beth bethany betsy billie blanche brandi brianna bridget brigitte britney camille \
candace candice carla carmen caroline carrie cassandra cecilia celeste celia chandra charlene cindy claire clara claudia colleen constance cora corinne courtney \
crystal daisy daphne darlene dawn deanna delia delores desiree destiny diana dora ebony estelle eunice eve \
alicia alexandra alison allison alyssa ana angel anastasia anya svetlana sviatlana olga irina ekaterina yekaterina natalia natallia \
oksana olena iryna yulia yuliya ludmila lyudmila larisa tatsiana volha veranika hanna maryia katsiaryna galina halyna nadezhda oxana ursula angela \
theresa christiane kaja sanna mette annalena marine khadija malala benazir indira sonia sushma park geun-hye gabby wasserman kamala nydia lupe \
kristi kirstie jeanine jenna jen dee dee-dee candice eliana elisabeth elisa catalina cate catharine \
cherry analyn maricel marisol lourdes remedios milagros felicidad imelda leni lorna teresita luzviminda jocelyn josefina consuelo \
esperanza graciela ximena beatriz beatrice raquel rocio paloma nuria montserrat luisa luiza mariana fernanda juliana adriana \
silvana simona francesca chiara giulia federica alessandra paola raffaella elisabetta ornella annelies anneke marieke saskia femke \
hendrika ingeborg sigrid astrid solveig gunilla birgitta kerstin annika liv gro tove anke anja antje birgit brigitta britta dagmar \
elke elfriede franziska frauke friederike gabriele gerda gisela gudrun hannelore heike helga hildegard ilona jutta karin katja \
katrin kathrin liselotte lotte mareike margarete margrit marlies monika petra regine renate roswitha sabine silke sigrun sonja \
susanne svenja tanja tessa ulrike ute uta veronika waltraud ayse fatma emine zeynep elif esra amelie celine chantal claudine \
clotilde delphine elodie genevieve helene isabelle josiane laetitia lucie madeleine manon marguerite marie-claire martine mathilde \
nathalie odile pascale sandrine segolene severine solange sylvie veronique virginie agnieszka aleksandra beata danuta ewa grazyna \
katarzyna magdalena malgorzata zofia zuzana jana jelena milica dragana vesna eleni katerina despina ngozi chiamaka adaeze folake \
funke yetunde aminata fatou mariama aissatou khady thandiwe nomvula nokuthula lindiwe zanele nomsa mutinta chileshe namakau \
wanjiru wambui achieng atieno nyokabi akinyi priyanka anjali sunita sunitha lakshmi meera kavita kavitha deepa rekha shalini nisha \
pooja neha sushila mamata mayawati ayesha fatimah khadijah zahra maryam leyla layla huda samia yasmin nadira rania salma soraya \
shirin farah keiko yuriko yoko sachiko akiko naoko mei-ling xiaoping hye-jin soo-jin";

pub const EITHER: &str = "taylor jamie jordan casey riley avery quinn reese rowan skyler sydney kerry leslie pat robin sandy terry \
tracy dana kelly kim lynn morgan shannon stacy chris alex sam charlie jackie jean jo lee marion angel francis cameron drew ashley lindsay lindsey \
brooke dakota devon harper hayden jesse kendall parker payton peyton phoenix sage shelby sidney";
